package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.sittings.BoardFigures;
import org.lianbing.portal.sittings.BoardFilter;

/// The board's filters; every change calls the listener once. State and pause are chosen by the figures above.
final class BoardFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(getTranslation("shared.search"));
    private final ComboBox<BoardFigures> room = new ComboBox<>(getTranslation("sittings.board.column.room"));
    private final ComboBox<Unit> unit = new ComboBox<>(getTranslation("shared.unit"));
    private final Checkbox conspicuous = new Checkbox(getTranslation("sittings.board.conspicuous"));
    private final Span count = new Span();
    private final transient List<Unit> units;
    private transient Consumer<BoardFilter> changed = _ -> {};
    private transient BoardFilter filter = BoardFilter.ANY;
    private transient List<BoardFigures> rooms = List.of();
    private boolean showing;

    BoardFilterBar(List<Unit> units) {
        this.units = units;
        var reset = new Button(getTranslation("shared.reset"), _ -> changed.accept(BoardFilter.ANY));

        text.addValueChangeListener(_ -> change());
        room.addValueChangeListener(_ -> change());
        unit.addValueChangeListener(_ -> change());
        conspicuous.addValueChangeListener(_ -> change());

        text.setPlaceholder(getTranslation("sittings.board.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidth("17rem");
        room.setItemLabelGenerator(
                each -> Optional.ofNullable(each.name()).orElseGet(() -> getTranslation("sittings.board.seatless")));
        room.setClearButtonVisible(true);
        room.setPlaceholder(getTranslation("shared.all"));
        room.addClassName("phone-only");
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        unit.setPlaceholder(getTranslation("shared.all"));
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        getContent().add(text, room, unit, conspicuous, reset, count);
    }

    void onChange(Consumer<BoardFilter> listener) {
        changed = listener;
    }

    void show(BoardFilter present, List<BoardFigures> figures) {
        filter = present;
        showing = true;
        if (!ids(figures).equals(ids(rooms))) room.setItems(figures);
        rooms = figures;
        text.setValue(present.text());
        room.setValue(figures.stream()
                .filter(each ->
                        each.room() == null ? present.seatless() : each.room().equals(present.room()))
                .findFirst()
                .orElse(null));
        unit.setValue(units.stream()
                .filter(each -> each.id().equals(present.unit()))
                .findFirst()
                .orElse(null));
        conspicuous.setValue(present.conspicuous());
        showing = false;
    }

    void counted(int people) {
        count.setText(getTranslation("sittings.board.count", people));
    }

    private static List<String> ids(List<BoardFigures> figures) {
        return figures.stream().map(each -> each.room() + "/" + each.name()).toList();
    }

    private void change() {
        if (showing) return;
        var place = room.getValue();
        var wanted = unit.getValue();
        changed.accept(new BoardFilter(
                text.getValue().strip(),
                place == null ? null : place.room(),
                place != null && place.room() == null,
                wanted == null ? null : wanted.id(),
                filter.state(),
                conspicuous.getValue(),
                filter.paused()));
    }
}
