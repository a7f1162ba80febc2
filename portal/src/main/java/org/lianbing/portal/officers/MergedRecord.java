package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.persistence.OfficerRow;

/// What a kept record lacks comes from the dropped one; what is kept by date stays its own.
final class MergedRecord {
    private MergedRecord() {}

    static OfficerEdit of(OfficerRow kept, OfficerRow dropped) {
        return new OfficerEdit(
                person(kept.person(), dropped.person()),
                schooling(kept.schooling(), dropped.schooling()),
                kept.work(),
                papers(kept.papers(), dropped.papers()),
                null,
                either(kept.remark(), dropped.remark()),
                kept.version());
    }

    private static Person person(Person own, Person other) {
        var party = own.politicalStatus() == null ? other : own;
        return new Person(
                either(own.ethnicGroup(), other.ethnicGroup()),
                party.politicalStatus(),
                party.partySince(),
                either(own.workSince(), other.workSince()));
    }

    private static Schooling schooling(Schooling own, Schooling other) {
        return new Schooling(
                own.education(),
                own.degree(),
                either(own.school(), other.school()),
                either(own.major(), other.major()),
                either(own.majorGroup(), other.majorGroup()),
                either(own.diplomaNumber(), other.diplomaNumber()));
    }

    private static Papers papers(Papers own, Papers other) {
        return new Papers(
                either(own.lawQualification(), other.lawQualification()),
                either(own.provincialCard(), other.provincialCard()),
                either(own.ministryCard(), other.ministryCard()),
                either(own.maritimeCard(), other.maritimeCard()),
                either(own.qualification(), other.qualification()));
    }

    private static <T> @Nullable T either(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }
}
