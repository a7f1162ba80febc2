package org.lianbing.portal.exams.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamDefaults;
import org.lianbing.portal.exams.ExamPage;
import org.lianbing.portal.exams.ExamPlans;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.exams.Releasing;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.Paper;
import org.lianbing.portal.papers.PaperFilter;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;

/// What the page of an exam needs from the services, in one hand.
@SpringComponent
record ExamDesk(
        Exams exams,
        ExamPlans plans,
        Releasing releasing,
        ExamDefaults defaults,
        Papers papers,
        Officers officers,
        Units units,
        Actors actors,
        List<ExamPage> pages,
        Clock clock) {
    boolean trainer() {
        return actors.current().holds(Role.TRAINER);
    }

    boolean mayChange(Exam exam) {
        return actors.scope(Role.TRAINER).covers(units.unit(exam.unit()).path());
    }

    List<Unit> own() {
        return units.within(Role.TRAINER);
    }

    List<Paper> choosable() {
        return papers.list(new PaperFilter("", null), Window.all()).rows();
    }

    String unitName(Exam exam) {
        return units.unit(exam.unit()).name();
    }

    int candidates(Exam exam) {
        return exams.candidates(exam.id()).size();
    }

    /// People by a pasted column of numbers or names; a name that several people bear is not guessed at.
    AudienceField.Found find(String pasted) {
        var words = Stream.of(pasted.split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (words.isEmpty()) return new AudienceField.Found(Set.of(), List.of());
        var lines =
                officers.list(OfficerFilter.ANY.withText(pasted), Window.all()).rows();
        var byWord = words.stream()
                .collect(Collectors.toMap(
                        word -> word,
                        word -> lines.stream()
                                .filter(line -> line.number().equals(word)
                                        || line.name().equals(word))
                                .map(OfficerLine::id)
                                .collect(Collectors.toSet())));
        var found = byWord.values().stream()
                .filter(people -> people.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        var unknown = words.stream()
                .filter(word -> !Integer.valueOf(1)
                        .equals(byWord.getOrDefault(word, Set.of()).size()))
                .toList();
        return new AudienceField.Found(found, unknown);
    }
}
