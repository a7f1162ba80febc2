package org.lianbing.portal.exams;

import java.util.Optional;
import org.lianbing.portal.shared.Actor;

/// A page about an exam that a feature to the right has, linked from the exam's own. Beans of this type are asked in
/// `@Order`.
public interface ExamPage {
    /// Key of its name in the language files.
    String title();

    /// Its path, or empty when there is nothing for this person.
    Optional<String> path(Exam exam, Actor actor);
}
