package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.function.Consumer;
import org.lianbing.portal.papers.Blueprint;
import org.lianbing.portal.papers.BlueprintId;
import org.lianbing.portal.papers.Blueprints;
import org.lianbing.portal.papers.Composed;
import org.lianbing.portal.papers.Composing;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// One blueprint: edit it, watch whether the bank can fill it, draw a paper (组卷).
@Route("blueprints/:id")
@RolesAllowed("TRAINER")
class BlueprintView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final SecureRandom SEEDS = new SecureRandom();

    private final transient Blueprints blueprints;
    private final transient Composing composing;
    private String title = "";

    BlueprintView(Blueprints blueprints, Composing composing) {
        this.blueprints = blueprints;
        this.composing = composing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = PaperNavigation.key(event.getRouteParameters()).orElseThrow(NotFoundException::new);
        show(new BlueprintId(id));
    }

    private void show(BlueprintId id) {
        var blueprint = blueprints.get(id);
        var name = new TextField(getTranslation("papers.name.label"));
        var cells = new CellEditor(blueprints.supply(), blueprint.cells());
        var compose = new Button(getTranslation("papers.compose"), VaadinIcon.MAGIC.create());
        var save = new Button(getTranslation("shared.save"));
        var copy = new Button(getTranslation("papers.blueprint.copy"));
        var delete = new Button(getTranslation("shared.delete"));

        save.addClickListener(event -> saved(blueprint, name, cells, changed -> {
            Tell.done(getTranslation("papers.blueprint.saved"));
            show(id);
        }));
        compose.addClickListener(event -> saved(blueprint, name, cells, changed -> compose(changed)));
        copy.addClickListener(event -> saved(
                blueprint,
                name,
                cells,
                changed -> PaperNavigation.open(blueprints.create(
                        changed.unit(),
                        getTranslation("papers.blueprint.copy-name", changed.name()),
                        changed.cells()))));
        delete.addClickListener(event -> confirmDelete(blueprint));

        title = blueprint.name();
        name.setValue(blueprint.name());
        name.setMaxLength(80);
        name.setWidth("min(100%, 28rem)");
        compose.addThemeVariants(ButtonVariant.PRIMARY);
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        removeAll();
        add(new Page(title, new FilterBar(name), cells).withActions(delete, copy, save, compose));
    }

    private void saved(Blueprint before, TextField name, CellEditor cells, Consumer<Blueprint> then) {
        try {
            var complete = cells.cells().orElseThrow(() -> new Invalid("papers.blueprint.incomplete"));
            var changed = new Blueprint(before.id(), before.unit(), name.getValue(), complete, before.version());
            if (!changed.equals(before)) blueprints.save(changed);
            then.accept(changed);
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }

    private void compose(Blueprint blueprint) {
        switch (composing.compose(blueprint.id(), blueprint.name(), SEEDS.nextLong())) {
            case Composed.Drawn(var paper) -> PaperNavigation.open(paper);
            case Composed.Shortfall(var feasibility) -> {
                show(blueprint.id());
                new ConfirmDialog(
                                getTranslation("papers.compose.refused"),
                                Shortfalls.sentence(feasibility),
                                getTranslation("papers.compose.back"),
                                event -> {})
                        .open();
            }
        }
    }

    private void confirmDelete(Blueprint blueprint) {
        new ConfirmDialog(
                        getTranslation("papers.blueprint.delete.title", blueprint.name()),
                        getTranslation("papers.blueprint.delete.text"),
                        getTranslation("shared.delete"),
                        event -> {
                            try {
                                blueprints.delete(blueprint.id(), blueprint.version());
                                PaperNavigation.blueprints();
                            } catch (Refusal refusal) {
                                Tell.refused(refusal);
                            }
                        },
                        getTranslation("shared.cancel"),
                        event -> {})
                .open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
