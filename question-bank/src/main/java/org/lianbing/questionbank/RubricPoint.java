package org.lianbing.questionbank;

/// One thing a good answer says, with its relative weight.
public record RubricPoint(double points, String text) {
    public RubricPoint {
        new Problems()
                .refuseIf(!(points > 0 && Double.isFinite(points)), "points", Rule.POINTS, points)
                .text(text, "text")
                .orThrow();
    }
}
