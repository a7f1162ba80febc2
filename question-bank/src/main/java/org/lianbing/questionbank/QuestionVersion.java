package org.lianbing.questionbank;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

/// One immutable version of a question: wording, key, explanation, basis, classification.
///
/// @param version from 1, raised when wording or key change
/// @param explanation why, in our own words
/// @param citations at least one, no two alike
/// @param gists what the cited articles say; may be incomplete outside the released bank
/// @param difficulty 1 (easy) to 5
/// @param posts at least one, in the order of [Post]
/// @param reported 报送: handed in for the certificate-renewal exam
/// @param derived figures of key or explanation that no cited article spells out, such as `15日+30日`
public record QuestionVersion(
        QuestionId id,
        int version,
        Part part,
        Content content,
        String explanation,
        List<Citation> citations,
        List<Gist> gists,
        int difficulty,
        Level level,
        Domain domain,
        List<Post> posts,
        boolean reported,
        List<String> derived) {

    public QuestionVersion {
        citations = List.copyOf(citations);
        gists = List.copyOf(gists);
        derived = List.copyOf(derived);
        new Problems()
                .refuseIf(version < 1, "version", Rule.VERSION, version)
                .text(explanation, "explanation")
                .refuseIf(citations.isEmpty(), "cite", Rule.CITATION_NONE)
                .refuseIf(new HashSet<>(citations).size() < citations.size(), "cite", Rule.CITATION_REPEATED)
                .refuseIf(difficulty < 1 || difficulty > 5, "difficulty", Rule.DIFFICULTY, difficulty)
                .refuseIf(posts.isEmpty(), "posts", Rule.POSTS_NONE)
                .orThrow();
        posts = List.copyOf(EnumSet.copyOf(posts));
    }

    public QuestionType type() {
        return content.type();
    }

    /// SHA-256 in 64 hex digits over the canonical form of content with key, explanation and citations: what a
    /// reviewer has read. Identity, version number and classification do not count.
    public String contentHash() {
        return QuestionJson.contentHash(this);
    }
}
