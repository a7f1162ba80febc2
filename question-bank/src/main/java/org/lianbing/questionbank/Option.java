package org.lianbing.questionbank;

/// One option of a choice question; its id is a letter and stays with it however options are shuffled.
public record Option(String id, String text) {
    public Option {
        new Problems()
                .refuseIf(!id.matches("[A-H]"), "options", Rule.OPTION_LETTERS, id)
                .text(text, "options")
                .orThrow();
    }
}
