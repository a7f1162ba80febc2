package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.Degree;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.MajorGroup;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.Papers;
import org.lianbing.portal.officers.Person;
import org.lianbing.portal.officers.PersonStatus;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.Phone;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.officers.Schooling;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.officers.Standing;
import org.lianbing.portal.officers.Work;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Domain;

/// A person as the table holds them; sealed columns in hexadecimal.
public record OfficerRow(
        OfficerId id,
        String number,
        PersonType personType,
        String name,
        Sex sex,
        LocalDate born,
        @Nullable String identitySealed,
        @Nullable String phoneSealed,
        @Nullable String ethnicGroup,
        @Nullable PoliticalStatus politicalStatus,
        @Nullable LocalDate partySince,
        @Nullable LocalDate workSince,
        @Nullable Education education,
        @Nullable Degree degree,
        @Nullable String school,
        @Nullable String major,
        @Nullable MajorGroup majorGroup,
        @Nullable String diplomaNumber,
        UnitId unitId,
        String unitName,
        String unitPath,
        Line line,
        PostStatus postStatus,
        LocalDate postedSince,
        PersonStatus personStatus,
        @Nullable IdentityType identityType,
        @Nullable EstablishmentType establishment,
        @Nullable String duty,
        @Nullable PostClass postClass,
        @Nullable Domain domain,
        @Nullable String area,
        @Nullable LocalDate enforcementSince,
        boolean legalReviewer,
        boolean liaison,
        @Nullable OfficerId supervisorId,
        @Nullable String supervisorName,
        @Nullable String lawQualification,
        @Nullable String provincialCard,
        @Nullable String ministryCard,
        @Nullable String maritimeCard,
        @Nullable String qualification,
        @Nullable String remark,
        int version) {

    public Standing standing() {
        return new Standing(duty, postClass, domain, identityType, establishment, education, degree);
    }

    public Person person() {
        return new Person(ethnicGroup, politicalStatus, partySince, workSince);
    }

    public Schooling schooling() {
        return new Schooling(education, degree, school, major, majorGroup, diplomaNumber);
    }

    public Posting posting() {
        return new Posting(unitId, line, postStatus, postedSince);
    }

    public Work work() {
        return new Work(
                personStatus,
                identityType,
                establishment,
                duty,
                postClass,
                domain,
                area,
                enforcementSince,
                legalReviewer,
                liaison);
    }

    public Papers papers() {
        return new Papers(lawQualification, provincialCard, ministryCard, maritimeCard, qualification);
    }

    /// @param open opens a sealed column
    public Officer toDomain(UnaryOperator<String> open) {
        return new Officer(
                id,
                number,
                personType,
                name,
                sex,
                born,
                identitySealed == null ? "" : new ChineseId(open.apply(identitySealed)).masked(),
                phoneSealed == null ? null : new Phone(open.apply(phoneSealed)).masked(),
                person(),
                schooling(),
                posting(),
                unitName,
                unitPath,
                work(),
                papers(),
                supervisorId,
                supervisorName,
                remark,
                version);
    }
}
