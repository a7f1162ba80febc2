package org.lianbing.portal.officers.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Degree;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.MajorGroup;
import org.lianbing.portal.officers.Papers;
import org.lianbing.portal.officers.Person;
import org.lianbing.portal.officers.PersonStatus;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.officers.Schooling;
import org.lianbing.portal.officers.Work;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Domain;

/// Puts the parts of a record together from single fields, and takes them apart.
public record PersonParts(Map<Field, Object> values) {
    /// Somebody of the roster, without id and phone number; the unit as its id.
    public static PersonParts of(OfficerRow row) {
        var parts = new EnumMap<Field, Object>(Field.class);
        put(parts, Field.NUMBER, row.number());
        put(parts, Field.NAME, row.name());
        put(parts, Field.TYPE, row.personType());
        put(parts, Field.UNIT, row.unitId());
        put(parts, Field.LINE, row.line());
        put(parts, Field.POST_STATUS, row.postStatus());
        put(parts, Field.ETHNIC_GROUP, row.ethnicGroup());
        put(parts, Field.POLITICAL_STATUS, row.politicalStatus());
        put(parts, Field.PARTY_SINCE, row.partySince());
        put(parts, Field.WORK_SINCE, row.workSince());
        put(parts, Field.EDUCATION, row.education());
        put(parts, Field.DEGREE, row.degree());
        put(parts, Field.SCHOOL, row.school());
        put(parts, Field.MAJOR, row.major());
        put(parts, Field.MAJOR_GROUP, row.majorGroup());
        put(parts, Field.DIPLOMA, row.diplomaNumber());
        put(parts, Field.PERSON_STATUS, row.personStatus());
        put(parts, Field.IDENTITY_TYPE, row.identityType());
        put(parts, Field.ESTABLISHMENT, row.establishment());
        put(parts, Field.DUTY, row.duty());
        put(parts, Field.POST, row.postClass());
        put(parts, Field.DOMAIN, row.domain());
        put(parts, Field.AREA, row.area());
        put(parts, Field.ENFORCEMENT_SINCE, row.enforcementSince());
        put(parts, Field.LEGAL_REVIEWER, row.legalReviewer());
        put(parts, Field.LIAISON, row.liaison());
        put(parts, Field.LAW_QUALIFICATION, row.lawQualification());
        put(parts, Field.PROVINCIAL_CARD, row.provincialCard());
        put(parts, Field.MINISTRY_CARD, row.ministryCard());
        put(parts, Field.MARITIME_CARD, row.maritimeCard());
        put(parts, Field.QUALIFICATION, row.qualification());
        put(parts, Field.REMARK, row.remark());
        return new PersonParts(parts);
    }

    private static void put(Map<Field, Object> parts, Field field, @Nullable Object value) {
        if (value != null) parts.put(field, value);
    }

    public Person person() {
        var political = get(Field.POLITICAL_STATUS, PoliticalStatus.class);
        var member = political == PoliticalStatus.PARTY_MEMBER || political == PoliticalStatus.PROBATIONARY;
        return new Person(
                text(Field.ETHNIC_GROUP), political, member ? day(Field.PARTY_SINCE) : null, day(Field.WORK_SINCE));
    }

    public Schooling schooling() {
        return new Schooling(
                get(Field.EDUCATION, Education.class),
                get(Field.DEGREE, Degree.class),
                text(Field.SCHOOL),
                text(Field.MAJOR),
                get(Field.MAJOR_GROUP, MajorGroup.class),
                text(Field.DIPLOMA));
    }

    public Work work() {
        return new Work(
                or(Field.PERSON_STATUS, PersonStatus.NORMAL),
                get(Field.IDENTITY_TYPE, IdentityType.class),
                get(Field.ESTABLISHMENT, EstablishmentType.class),
                text(Field.DUTY),
                get(Field.POST, PostClass.class),
                get(Field.DOMAIN, Domain.class),
                text(Field.AREA),
                day(Field.ENFORCEMENT_SINCE),
                or(Field.LEGAL_REVIEWER, false),
                or(Field.LIAISON, false));
    }

    public Papers papers() {
        return new Papers(
                text(Field.LAW_QUALIFICATION),
                text(Field.PROVINCIAL_CARD),
                text(Field.MINISTRY_CARD),
                text(Field.MARITIME_CARD),
                text(Field.QUALIFICATION));
    }

    /// @param otherwise the day it begins when the file names none
    public Posting posting(UnitId unit, LocalDate otherwise) {
        return new Posting(
                unit,
                or(Field.LINE, Line.GENERAL),
                or(Field.POST_STATUS, PostStatus.ON_POST),
                or(Field.POSTED_SINCE, otherwise));
    }

    public @Nullable String text(Field field) {
        return get(field, String.class);
    }

    private @Nullable LocalDate day(Field field) {
        return get(field, LocalDate.class);
    }

    private <T> @Nullable T get(Field field, Class<T> type) {
        return type.cast(values.get(field));
    }

    @SuppressWarnings("unchecked")
    private <T> T or(Field field, T otherwise) {
        return (T) Objects.requireNonNullElse(values.get(field), otherwise);
    }
}
