package org.lianbing.questionbank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// The six types a bank file can hold.
public enum QuestionType {
    SINGLE("single", "单选题"),
    MULTIPLE("multiple", "多选题"),
    JUDGE("judge", "判断题"),
    BLANK("blank", "填空题"),
    SHORT("short", "简答题"),
    CASE("case", "案例分析题");

    private final String code;
    private final String zh;

    QuestionType(String code, String zh) {
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

    /// Whether the system marks it alone; a case may hold both kinds and counts as not objective.
    public boolean objective() {
        return this != SHORT && this != CASE;
    }

    public static Optional<QuestionType> ofCode(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
