package org.lianbing.portal.officers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lianbing.portal.officers.persistence.LikeRow;
import org.lianbing.portal.officers.persistence.PairRow;

/// Finds id numbers that differ as a slip of the pen makes them differ: in at most two places (one digit and the check
/// character), or by two neighbours exchanged and the check character. Only among people whose names sound alike:
/// strangers born on one day in one place have near numbers too.
final class NearIdentities {
    private static final int SLIPS = 2;

    private NearIdentities() {}

    /// @param open opens a sealed id number
    static List<PairRow> among(List<LikeRow> people, UnaryOperator<String> open) {
        var alike = new LinkedHashMap<String, List<LikeRow>>();
        for (var person : people)
            alike.computeIfAbsent(person.pinyin(), _ -> new ArrayList<>()).add(person);
        var pairs = new ArrayList<PairRow>();
        for (var group : alike.values()) {
            if (group.size() < 2) continue;
            var numbers = group.stream()
                    .map(person -> open.apply(person.identitySealed()))
                    .toList();
            for (int i = 0; i < numbers.size(); i++)
                for (int j = i + 1; j < numbers.size(); j++)
                    if (near(numbers.get(i), numbers.get(j)))
                        pairs.add(new PairRow(group.get(i).id(), group.get(j).id(), Likeness.NEAR_IDENTITY));
        }
        return pairs;
    }

    static boolean near(String one, String other) {
        if (one.length() != other.length()) return false;
        var places = new ArrayList<Integer>();
        for (int i = 0; i < one.length(); i++) if (one.charAt(i) != other.charAt(i)) places.add(i);
        return places.size() <= SLIPS || (places.size() == SLIPS + 1 && exchanged(one, other, places.getFirst()));
    }

    private static boolean exchanged(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at);
    }
}
