package org.lianbing.questionbank.bank;

import java.util.Map;
import org.lianbing.questionbank.ArticleRef;
import org.lianbing.questionbank.Gist;
import org.lianbing.questionbank.Part;

/// What the questions of a file share.
///
/// @param defaults the file's own fields, for `domain` and `posts`
record FileHead(
        Part part,
        String slug,
        String statute,
        String version,
        Map<ArticleRef, Gist> gists,
        FieldReader defaults,
        StatuteList statutes) {}
