package org.lianbing.questionbank.bank;

import java.util.List;
import org.lianbing.questionbank.Gist;
import org.lianbing.questionbank.Part;

/// One bank file as read.
///
/// @param name path below the bank's root, `2-procedure/admin-penalty-law.yaml`
/// @param slug the file's name without `.yaml`
public record BankFile(
        String name,
        Part part,
        String slug,
        String statute,
        String version,
        int versionLine,
        List<Gist> gists,
        List<BankQuestion> questions) {
    public BankFile {
        gists = List.copyOf(gists);
        questions = List.copyOf(questions);
    }
}
