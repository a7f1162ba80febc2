package org.lianbing.questionbank.response;

import java.util.List;
import org.lianbing.questionbank.Invalid;
import org.lianbing.questionbank.Problem;
import org.lianbing.questionbank.Rule;

/// A response the protocol refuses (`response-malformed`); [#problems()] holds one problem whose field is the path
/// inside the response, such as `items.2.choice`, and whose rule is the message key.
public final class MalformedResponse extends Invalid {
    MalformedResponse(String path, Rule rule) {
        super(List.of(new Problem(path, rule, List.of(path))));
    }

    MalformedResponse(String path, Rule rule, Throwable cause) {
        this(path, rule);
        initCause(cause);
    }

    public Rule rule() {
        return problems().getFirst().rule();
    }

    public String path() {
        return problems().getFirst().field();
    }
}
