package org.lianbing.portal.sittings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianbing.questionbank.response.MalformedResponse;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.response.ResponseJson;

/// Steps held against the paper, in the order of their acts, each seq once.
///
/// @param answered by seq: whether the step leaves an answer in its slot
record Checked(List<Step> steps, Map<Long, Boolean> answered) {
    /// @param epoch in which the request was sent; no step can be of a later one
    /// @throws SittingRefusal when one of them cannot belong to the paper; then none may be stored
    static Checked against(PaperForm form, int epoch, List<RawStep> raw) {
        var steps = new TreeMap<Long, Step>(Comparator.naturalOrder());
        var answered = new HashMap<Long, Boolean>();
        for (var step : raw) {
            var question = form.slots().get(step.slot());
            if (question == null) throw new SittingRefusal(Problem.SLOT_UNKNOWN, Map.of("slot", step.slot()));
            var made = step.epoch() == null ? epoch : step.epoch();
            if (made > epoch) throw new SittingRefusal(Problem.MALFORMED, Map.of("field", "epoch"));
            try {
                var response = ResponseJson.read(step.response(), question);
                var json = response.map(ResponseJson::write).orElse(null);
                steps.putIfAbsent(step.seq(), new Step(step.seq(), made, step.slot(), json, step.stamp()));
                answered.putIfAbsent(
                        step.seq(), response.filter(Response::answered).isPresent());
            } catch (MalformedResponse e) {
                throw new SittingRefusal(Problem.RESPONSE_MALFORMED, Map.of("slot", step.slot(), "field", e.path()), e);
            }
        }
        return new Checked(List.copyOf(steps.values()), answered);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /// The highest seq among them.
    long lastSeq() {
        return steps.isEmpty() ? 0 : steps.getLast().seq();
    }
}
