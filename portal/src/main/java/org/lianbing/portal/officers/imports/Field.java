package org.lianbing.portal.officers.imports;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.lianbing.portal.shared.sheets.CleanText.Manner;
import org.lianbing.questionbank.Domain;

/// What a column of a roster file can mean, in the order of the template.
public enum Field {
    NUMBER(Manner.CODE, 20),
    NAME(Manner.NAME, 60),
    IDENTITY(Manner.CODE, 18),
    SEX(Sex.class),
    BORN(),
    TYPE(PersonType.class),
    UNIT(Manner.NAME, 200),
    SUBUNIT(Manner.NAME, 80),
    DUTY(Manner.WORDS, 40),
    POST(PostClass.class),
    DOMAIN(Domain.class),
    LINE(Line.class),
    AREA(Manner.WORDS, 80),
    ENFORCEMENT_SINCE(),
    POSTED_SINCE(),
    POST_STATUS(PostStatus.class),
    PERSON_STATUS(PersonStatus.class),
    IDENTITY_TYPE(IdentityType.class),
    ESTABLISHMENT(EstablishmentType.class),
    LEGAL_REVIEWER(YesNo.class),
    LIAISON(YesNo.class),
    SUPERVISOR(Manner.NAME, 60),
    PHONE(Manner.CODE, 30),
    ETHNIC_GROUP(Manner.NAME, 20),
    POLITICAL_STATUS(PoliticalStatus.class),
    PARTY_SINCE(),
    WORK_SINCE(),
    EDUCATION(Education.class),
    DEGREE(Degree.class),
    SCHOOL(Manner.WORDS, 80),
    MAJOR(Manner.WORDS, 80),
    MAJOR_GROUP(MajorGroup.class),
    DIPLOMA(Manner.CODE, 40),
    PROVINCIAL_CARD(Manner.CODE, 25),
    MINISTRY_CARD(Manner.CODE, 8),
    MARITIME_CARD(Manner.CODE, 25),
    QUALIFICATION(Manner.CODE, 40),
    LAW_QUALIFICATION(Manner.CODE, 40),
    REMARK(Manner.WORDS, 500),
    /// 公共法律考试: held against the card, not stored
    PUBLIC_LAW_EXAM(Exam.class),
    /// 专业法律考试: held against the card, not stored
    SPECIAL_LAW_EXAM(Exam.class);

    /// Columns without which nothing can be entered.
    public static final Set<Field> REQUIRED = EnumSet.of(NAME, IDENTITY, UNIT);

    static final Set<Field> CARDS = EnumSet.of(PROVINCIAL_CARD, MINISTRY_CARD, MARITIME_CARD);

    static final Set<Field> EXAMS = EnumSet.of(PUBLIC_LAW_EXAM, SPECIAL_LAW_EXAM);

    /// 通过·未通过
    enum Exam {
        PASSED,
        FAILED
    }

    /// 是·否
    enum YesNo {
        YES,
        NO
    }

    private final Manner manner;
    private final int longest;
    private final @Nullable Class<? extends Enum<?>> words;

    Field() {
        this(Manner.CODE, 40, null);
    }

    Field(Manner manner, int longest) {
        this(manner, longest, null);
    }

    Field(Class<? extends Enum<?>> words) {
        this(Manner.NAME, 40, words);
    }

    Field(Manner manner, int longest, @Nullable Class<? extends Enum<?>> words) {
        this.manner = manner;
        this.longest = longest;
        this.words = words;
    }

    Manner manner() {
        return manner;
    }

    int longest() {
        return longest;
    }

    /// The closed vocabulary of its values, if it has one.
    public @Nullable Class<? extends Enum<?>> words() {
        return words;
    }

    boolean isDate() {
        return switch (this) {
            case BORN, ENFORCEMENT_SINCE, POSTED_SINCE, PARTY_SINCE, WORK_SINCE -> true;
            default -> false;
        };
    }

    /// Texts of digits that Excel would spoil as numbers.
    public boolean isCode() {
        return manner == Manner.CODE && words == null && !isDate();
    }

    /// By its machine name; empty when there is none of that name.
    static Optional<Field> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /// `provincial-card`
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
