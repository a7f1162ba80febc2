package org.lianbing.questionbank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// Cognitive level, after Bloom's taxonomy as the bank uses it.
public enum Level {
    REMEMBER("remember", "记忆"),
    UNDERSTAND("understand", "理解"),
    APPLY("apply", "应用");

    private final String code;
    private final String zh;

    Level(String code, String zh) {
        this.code = code;
        this.zh = zh;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public static Optional<Level> ofCode(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
