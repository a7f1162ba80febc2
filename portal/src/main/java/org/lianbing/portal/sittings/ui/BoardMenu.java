package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.RoomId;

/// What can be done for a room or for everyone.
final class BoardMenu extends Composite<MenuBar> {
    private static final long serialVersionUID = 1L;

    /// @param room the one the list is filtered by; null: none
    BoardMenu(BoardDesk desk, ExamId exam, Supplier<@Nullable RoomId> room, Runnable done) {
        for (var act : Act.values())
            getContent().addItem(act.word("menu"), _ -> {
                var whom = new WhomField(null, desk.rooms().of(exam), room.get());
                new ActDialog(desk, exam, act, whom, done).open();
            });
        getContent()
                .addItem(getTranslation("sittings.handover.menu"), _ -> new HandoverDialog(desk, exam, done).open());
    }
}
