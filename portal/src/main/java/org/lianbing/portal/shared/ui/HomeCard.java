package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.lianbing.portal.shared.Actor;

/// What a feature contributes to the home page: an answer to "what must I do today".
/// Beans of this type are asked in `@Order`.
public interface HomeCard {
    /// The card for this person, or empty when the feature has nothing for them.
    Optional<Component> card(Actor actor);
}
