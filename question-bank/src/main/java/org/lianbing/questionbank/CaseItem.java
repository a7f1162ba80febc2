package org.lianbing.questionbank;

/// One sub-item of a case.
///
/// @param points relative weight, above 0
/// @param explanation may be empty
public record CaseItem(double points, Content.Simple content, String explanation) {
    public CaseItem {
        new Problems()
                .refuseIf(!(points > 0 && Double.isFinite(points)), "points", Rule.POINTS, points)
                .orThrow();
    }
}
