package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.officers.SlipFilter;
import org.lianbing.portal.officers.Slips;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.SlipSheet;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;

/// Who still has no account of their own, and the slips with which they get one.
@Route("slips")
@Menu(title = "nav.slips", order = 403, icon = "vaadin:qrcode")
@RolesAllowed("HR")
class SlipsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Slips slips;
    private final transient SlipSheet sheet;
    private final TextField text = new TextField(getTranslation("officers.slips.text"));
    private final UnitField unit;
    private final Checkbox waiting = new Checkbox(getTranslation("officers.slips.waiting"), true);
    private final Span count = new Span();
    private final SlipGrid grid;

    SlipsView(Slips slips, SlipSheet sheet, Units units) {
        this.slips = slips;
        this.sheet = sheet;
        unit = new UnitField(getTranslation("shared.unit"), units.within(Role.HR));
        grid = new SlipGrid(slips, this::filter, found -> count.setText(getTranslation("officers.slips.count", found)));
        var print = new Button(getTranslation("officers.slips.print"), click -> ask());

        text.addValueChangeListener(change -> filtered(change.isFromClient()));
        unit.addValueChangeListener(change -> filtered(change.isFromClient()));
        waiting.addValueChangeListener(change -> filtered(change.isFromClient()));

        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        print.addThemeVariants(ButtonVariant.PRIMARY);
        count.getElement().setAttribute("role", "status");
        add(new Page(
                        getTranslation("nav.slips"),
                        new Paragraph(getTranslation("officers.slips.note")),
                        new FilterBar(text, unit, waiting, count),
                        grid)
                .withActions(grid.export(), print));
    }

    private SlipFilter filter() {
        return new SlipFilter(unit.id(), text.getValue(), waiting.getValue());
    }

    private void filtered(boolean byHand) {
        grid.refresh();
        if (byHand) SlipsNavigation.remember(getUI().orElseThrow(), filter());
    }

    private void ask() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("officers.slips.print"));
        dialog.setText(getTranslation("officers.slips.print.confirm"));
        dialog.setConfirmText(getTranslation("officers.slips.print"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.addConfirmListener(confirmed -> SlipPrint.open(sheet, () -> slips.print(filter()), grid::refresh));
        dialog.open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = SlipsNavigation.read(event.getLocation().getQueryParameters());
        text.setValue(asked.text());
        unit.show(asked.unit());
        waiting.setValue(asked.waiting());
        grid.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.slips");
    }
}
