package org.lianbing.questionbank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// Posts (岗位) a question is meant for; stored and written by its Chinese name.
public enum Post {
    EVERYONE("全员"),
    FRONT_LINE("一线执法"),
    CASE_HANDLING("案件办理"),
    LEGAL_REVIEW("法制审核"),
    STATION_HEAD("站所负责人"),
    LICENSING("行政许可"),
    SAFETY("安全监管");

    private final String zh;

    Post(String zh) {
        this.zh = zh;
    }

    @JsonValue
    public String zh() {
        return zh;
    }

    public static Optional<Post> ofZh(String zh) {
        return Arrays.stream(values()).filter(v -> v.zh.equals(zh)).findFirst();
    }
}
