package org.lianbing.portal.shared.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is found, in any order.
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void error(int row, String field, String kind, Object... arguments) {
        all.add(new Finding(row, field, kind, true, List.of(arguments)));
    }

    public void notice(int row, String field, String kind, Object... arguments) {
        all.add(new Finding(row, field, kind, false, List.of(arguments)));
    }

    /// Takes a notice back that turned out to be none.
    public void withdraw(int row, String kind) {
        all.removeIf(finding ->
                finding.row() == row && !finding.error() && finding.kind().equals(kind));
    }

    /// By row.
    public List<Finding> errors() {
        return of(true);
    }

    /// By row.
    public List<Finding> notices() {
        return of(false);
    }

    private List<Finding> of(boolean error) {
        return all.stream()
                .filter(finding -> finding.error() == error)
                .sorted(Comparator.comparingInt(Finding::row))
                .toList();
    }
}
