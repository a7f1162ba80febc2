package org.lianbing.portal.faults.runs;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// An exam that is to be sat, as [ExamMaker] hands it over.
///
/// @param exam     public id, 32 hex digits
/// @param key      of its row
/// @param slots    of its paper
/// @param accounts of its candidates, who share `password`
public record MadeExam(
        String exam, long key, Instant opensAt, Instant closesAt, int slots, List<String> accounts, String password) {
    static final String MARK = "Made: ";
    private static final JsonMapper JSON = new JsonMapper();

    String line() {
        return MARK + JSON.writeValueAsString(this);
    }

    public static MadeExam parse(String line) {
        return JSON.readValue(line.substring(MARK.length()), MadeExam.class);
    }
}
