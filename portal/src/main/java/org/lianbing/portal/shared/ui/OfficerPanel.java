package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.OfficerId;

/// What a feature adds to the page of one officer (exams, hours, certificate). Beans of this type are asked in
/// `@Order`, on the officer's page for staff and on the officer's own.
public interface OfficerPanel {
    /// The panel for the reader `actor`, or empty when the feature has nothing to show them.
    Optional<Component> panel(OfficerId officer, Actor actor);
}
