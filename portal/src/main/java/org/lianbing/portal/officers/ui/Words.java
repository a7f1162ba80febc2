package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Degree;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.MajorGroup;
import org.lianbing.portal.officers.PersonStatus;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.questionbank.Domain;

/// The roster's closed vocabularies in the page's language.
final class Words {
    private Words() {}

    static String of(@Nullable Enum<?> value) {
        return value == null ? "" : I18NProvider.translate(prefix(value) + value.name());
    }

    /// A choice among all values, with an empty first entry.
    static <E extends Enum<E>> Select<E> select(String label, Class<E> type) {
        var select = new Select<E>();
        select.setLabel(label);
        select.setItems(Arrays.asList(type.getEnumConstants()));
        select.setItemLabelGenerator(Words::of);
        select.setEmptySelectionAllowed(true);
        return select;
    }

    /// The same as a filter: narrow, and "all" when empty.
    static <E extends Enum<E>> ComboBox<E> filter(String label, Class<E> type) {
        var box = new ComboBox<E>(label);
        box.setItems(Arrays.asList(type.getEnumConstants()));
        box.setItemLabelGenerator(Words::of);
        box.setClearButtonVisible(true);
        box.setPlaceholder(I18NProvider.translate("shared.all"));
        box.setWidth("9.5rem");
        return box;
    }

    private static String prefix(Enum<?> value) {
        return switch (value) {
            case PersonType _ -> "officers.type.";
            case Sex _ -> "officers.sex.";
            case PoliticalStatus _ -> "officers.political.";
            case Education _ -> "officers.education.";
            case Degree _ -> "officers.degree.";
            case MajorGroup _ -> "officers.major-group.";
            case IdentityType _ -> "officers.identity-type.";
            case EstablishmentType _ -> "officers.establishment.";
            case PostClass _ -> "officers.post.";
            case PersonStatus _ -> "officers.person-status.";
            case PostStatus _ -> "officers.post-status.";
            case Domain _ -> "officers.domain.";
            case Line _ -> "organisation.line.";
            case UnitLevel _ -> "organisation.level.";
            default -> throw new IllegalArgumentException(value.getDeclaringClass() + " has no words");
        };
    }
}
