package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.lianbing.portal.exams.Audience;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// Who is to sit: units ticked in the tree, people pasted as a column of numbers or names.
final class AudienceField extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /// Finds people by what was pasted.
    interface People {
        Found find(String pasted);
    }

    /// @param unknown what nobody, or more than one person, answers to
    record Found(Set<OfficerId> officers, List<String> unknown) {}

    private final TreeGrid<Unit> tree = new TreeGrid<>();
    private final TextArea pasted = new TextArea(getTranslation("exams.audience.people"));
    private final Span people = new Span();
    private final Span count = new Span();
    private final transient ToIntFunction<Audience> counter;
    private final Set<OfficerId> officers = new HashSet<>();

    AudienceField(List<Unit> units, People found, ToIntFunction<Audience> counter) {
        this.counter = counter;
        var add = new Button(getTranslation("exams.audience.add"));
        var clear = new Button(getTranslation("exams.audience.clear"));

        tree.addSelectionListener(event -> recount());
        add.addClickListener(event -> {
            var result = found.find(pasted.getValue());
            officers.addAll(result.officers());
            pasted.setValue(String.join("\n", result.unknown()));
            pasted.setInvalid(!result.unknown().isEmpty());
            pasted.setErrorMessage(
                    getTranslation("exams.audience.unknown", result.unknown().size()));
            recount();
        });
        clear.addClickListener(event -> {
            officers.clear();
            recount();
        });

        var ids = units.stream().map(Unit::id).collect(Collectors.toSet());
        var roots =
                units.stream().filter(unit -> !ids.contains(unit.parentId())).toList();
        tree.setSelectionMode(Grid.SelectionMode.MULTI);
        tree.addHierarchyColumn(Unit::name).setHeader(getTranslation("exams.audience.units"));
        tree.setItems(
                roots,
                unit -> units.stream()
                        .filter(below -> unit.id().equals(below.parentId()))
                        .toList());
        tree.expand(roots);
        tree.setHeight("20rem");
        pasted.setPlaceholder(getTranslation("exams.audience.people.hint"));
        pasted.setWidthFull();
        pasted.setMaxHeight("12rem");
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("audience");
        getContent()
                .add(
                        count,
                        tree,
                        new Details(getTranslation("exams.audience.more"), new Div(pasted, add, people, clear)));
        recount();
    }

    void setValue(Audience audience) {
        officers.clear();
        officers.addAll(audience.officers());
        tree.getTreeData().getRootItems().forEach(root -> select(root, audience.units()));
        recount();
    }

    Audience getValue() {
        var units = tree.getSelectedItems().stream().map(Unit::id).collect(Collectors.toSet());
        return new Audience(units, officers);
    }

    private void select(Unit unit, Set<UnitId> wanted) {
        if (wanted.contains(unit.id())) tree.select(unit);
        tree.getTreeData().getChildren(unit).forEach(below -> select(below, wanted));
    }

    private void recount() {
        people.setText(getTranslation("exams.audience.named", officers.size()));
        count.setText(getTranslation("exams.audience.count", counter.applyAsInt(getValue())));
    }
}
