package org.lianbing.questionbank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// Law-enforcement domain (执法领域) a question belongs to; stored and written by its Chinese name.
public enum Domain {
    GENERAL("通用"),
    HIGHWAY("公路路政"),
    ROAD_TRANSPORT("道路运政"),
    WATER_TRANSPORT("水路运政"),
    WATERWAY("航道行政"),
    PORT("港口行政"),
    MARITIME("海事行政"),
    ENGINEERING("工程质量安全监督");

    private final String zh;

    Domain(String zh) {
        this.zh = zh;
    }

    @JsonValue
    public String zh() {
        return zh;
    }

    public static Optional<Domain> ofZh(String zh) {
        return Arrays.stream(values()).filter(v -> v.zh.equals(zh)).findFirst();
    }
}
