package org.lianbing.portal.sittings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.questionbank.response.MalformedResponse;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.response.ResponseJson;

/// Steps held against the paper, in the order of their acts.
///
/// @param answered by seq: whether the step leaves an answer in its slot
record Checked(List<Step> steps, Map<Long, Boolean> answered) {
    private static final int HEX = 16;

    /// @throws SittingRefusal when one of them cannot belong to the paper; then none may be stored
    static Checked against(PaperForm form, List<RawStep> raw) {
        var steps = new ArrayList<Step>();
        var answered = new HashMap<Long, Boolean>();
        for (var step : raw) {
            var question = form.slots().get(step.slot());
            if (question == null) throw new SittingRefusal(Problem.SLOT_UNKNOWN, Map.of("slot", step.slot()));
            try {
                var response = ResponseJson.read(step.response(), question);
                var json = response.map(ResponseJson::write).orElse(null);
                steps.add(new Step(step.seq(), step.slot(), json, step.stamp()));
                answered.put(step.seq(), response.filter(Response::answered).isPresent());
            } catch (MalformedResponse e) {
                throw new SittingRefusal(Problem.RESPONSE_MALFORMED, Map.of("slot", step.slot(), "field", e.path()), e);
            }
        }
        steps.sort(Comparator.comparingLong(Step::seq));
        return new Checked(List.copyOf(steps), answered);
    }

    /// The slots answered once the steps beyond `lastSeq` are applied; the others were applied before.
    ///
    /// @param slots hex digits of a bit set, bit n for slot n
    BigInteger applied(String slots, long lastSeq) {
        var bits = new BigInteger(slots, HEX);
        for (var step : steps) {
            if (step.seq() <= lastSeq) continue;
            bits = answered.getOrDefault(step.seq(), false) ? bits.setBit(step.slot()) : bits.clearBit(step.slot());
        }
        return bits;
    }
}
