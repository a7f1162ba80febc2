package org.lianbing.portal.marking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.marking.persistence.ResultMapper;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.SittingAnswers;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.statistics.ItemScores;
import org.lianbing.questionbank.statistics.ItemStatistics;
import org.lianbing.questionbank.statistics.OptionCounts;
import org.lianbing.questionbank.statistics.TestStatistics;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Statistics of questions. They tell keys, so they are for the trainers of the unit that holds the exam.
@Service
public class ItemReports {
    private static final int BATCH = 500;

    private final ResultMapper results;
    private final MarkSheets sheets;
    private final SittingAnswers sittings;
    private final Units units;
    private final Actors actors;

    ItemReports(ResultMapper results, MarkSheets sheets, SittingAnswers sittings, Units units, Actors actors) {
        this.results = results;
        this.sheets = sheets;
        this.sittings = sittings;
        this.units = units;
        this.actors = actors;
    }

    /// Whether the person may see it.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean readable(ExamId exam) {
        return actors.scope(Role.TRAINER)
                .covers(units.unit(sheets.of(exam).exam().unit()).path());
    }

    /// @throws NotAllowed when the exam is held by another unit
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public ItemReport of(ExamId exam) {
        if (!readable(exam)) throw new NotAllowed();
        var paper = sheets.of(exam).paper();
        var rows = rows(exam, paper);
        var scores = new ItemScores(
                paper.slots().stream().map(slot -> slot.points().doubleValue()).toList(), List.copyOf(rows.values()));
        var statistics = ItemStatistics.of(scores);
        var answers = answers(paper, List.copyOf(rows.keySet()));
        var items = new ArrayList<ItemReport.Item>();
        for (int i = 0; i < paper.slots().size(); i++) {
            var slot = paper.slots().get(i);
            var options = OptionCounts.of(slot.version().content(), answers.getOrDefault(slot.slot(), List.of()));
            items.add(new ItemReport.Item(slot.slot(), slot.version(), statistics.get(i), options));
        }
        return new ItemReport(TestStatistics.of(scores), items);
    }

    private Map<PublicId, List<@Nullable Double>> rows(ExamId exam, FrozenPaper paper) {
        var places = new HashMap<Integer, Integer>();
        for (PaperSlot slot : paper.slots()) places.put(slot.slot(), places.size());
        var rows = new LinkedHashMap<PublicId, List<@Nullable Double>>();
        for (var cell : results.slotPoints(exam)) {
            var row = rows.computeIfAbsent(cell.sitting(), _ -> Arrays.asList(new Double[places.size()]));
            var place = places.get(cell.slot());
            if (place != null) row.set(place, cell.points());
        }
        return rows;
    }

    private Map<Integer, List<@Nullable Response>> answers(FrozenPaper paper, List<PublicId> ids) {
        var answers = new HashMap<Integer, List<@Nullable Response>>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            var batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            var held = actors.internally(() -> sittings.held(batch));
            for (var id : batch)
                for (var slot : paper.slots())
                    answers.computeIfAbsent(slot.slot(), _ -> new ArrayList<>())
                            .add(held.getOrDefault(id, Map.of()).get(slot.slot()));
        }
        return answers;
    }
}
