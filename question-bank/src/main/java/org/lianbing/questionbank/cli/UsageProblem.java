package org.lianbing.questionbank.cli;

import org.lianbing.questionbank.Messages;

/// The command cannot be carried out as given; shown to the user as it is.
final class UsageProblem extends RuntimeException {
    UsageProblem(String key, Object... args) {
        super(Messages.text(key, BankCommand.locale(), args));
    }
}
