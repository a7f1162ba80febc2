package org.lianbing.questionbank;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// A whole [QuestionVersion] as compact JSON and back; unknown, missing and null fields are refused.
///
/// ```json
/// {"id":"P2-admin-penalty-law-001","version":1,"part":2,
///  "content":{"type":"single","stem":"…","options":[{"id":"A","text":"…"}],"key":"B"},
///  "explanation":"…","citations":[{"statute":"…","version":"…","article":33,"sub":0,"paragraph":1,"item":0}],
///  "gists":[{"article":{"statute":"…","article":33,"sub":0},"text":"…"}],
///  "difficulty":3,"level":"apply","domain":"通用","posts":["全员"],"reported":true,"derived":[]}
/// ```
public final class QuestionJson {
    private static final JsonMapper MAPPER = strict(false);
    private static final JsonMapper CANONICAL = strict(true);

    private QuestionJson() {}

    public static String write(QuestionVersion version) {
        return MAPPER.writeValueAsString(version);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws tools.jackson.core.JacksonException when it is not JSON of this shape, with an `Invalid` as cause
    ///     when a value is refused
    public static QuestionVersion read(String json) {
        return MAPPER.readValue(json, QuestionVersion.class);
    }

    /// Content with key alone.
    public static String writeContent(Content content) {
        return MAPPER.writerFor(Content.class).writeValueAsString(content);
    }

    /// See [QuestionVersion#contentHash()]; the canonical form is compact JSON with properties in alphabetical order.
    public static String contentHash(QuestionVersion version) {
        var canonical = CANONICAL.writeValueAsBytes(
                new Reviewed(version.content(), version.explanation(), version.citations()));
        return HexFormat.of().formatHex(sha256().digest(canonical));
    }

    private record Reviewed(Content content, String explanation, List<Citation> citations) {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonMapper strict(boolean alphabetical) {
        return JsonMapper.builder()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, alphabetical)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
