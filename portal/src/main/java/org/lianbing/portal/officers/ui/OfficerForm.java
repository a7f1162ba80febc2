package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Degree;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.MajorGroup;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.OfficerEdit;
import org.lianbing.portal.officers.Papers;
import org.lianbing.portal.officers.Person;
import org.lianbing.portal.officers.PersonStatus;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.Phone;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.Schooling;
import org.lianbing.portal.officers.Work;
import org.lianbing.portal.shared.ui.DateField;
import org.lianbing.questionbank.Domain;

/// The fields HR may change; the phone number is only ever replaced, never shown.
final class OfficerForm extends Composite<FormLayout> {
    private static final long serialVersionUID = 1L;

    private final TextField phone = text("phone-new", null, 20);
    private final TextField ethnicGroup;
    private final Select<PoliticalStatus> political;
    private final DateField partySince;
    private final DateField workSince;
    private final Select<Education> education;
    private final Select<Degree> degree;
    private final TextField school;
    private final TextField major;
    private final Select<MajorGroup> majorGroup;
    private final TextField diploma;
    private final Select<PersonStatus> status;
    private final Select<IdentityType> identityType;
    private final Select<EstablishmentType> establishment;
    private final TextField duty;
    private final Select<PostClass> post;
    private final Select<Domain> domain;
    private final TextField area;
    private final DateField enforcementSince;
    private final Checkbox reviewer = new Checkbox(getTranslation("officers.field.legal-reviewer"));
    private final Checkbox liaison = new Checkbox(getTranslation("officers.field.liaison"));
    private final TextField law;
    private final TextField provincial;
    private final TextField ministry;
    private final TextField maritime;
    private final TextField qualification;
    private final TextField remark;
    private final int version;

    OfficerForm(Officer officer) {
        var person = officer.person();
        var schooling = officer.schooling();
        var work = officer.work();
        var papers = officer.papers();
        version = officer.version();
        ethnicGroup = text("ethnic-group", person.ethnicGroup(), 20);
        political = select("political-status", PoliticalStatus.class, person.politicalStatus());
        partySince = date("party-since", person.partySince());
        workSince = date("work-since", person.workSince());
        education = select("education", Education.class, schooling.education());
        degree = select("degree", Degree.class, schooling.degree());
        school = text("school", schooling.school(), 80);
        major = text("major", schooling.major(), 80);
        majorGroup = select("major-group", MajorGroup.class, schooling.majorGroup());
        diploma = text("diploma", schooling.diplomaNumber(), 40);
        status = select("person-status", PersonStatus.class, work.status());
        status.setEmptySelectionAllowed(false);
        identityType = select("identity-type", IdentityType.class, work.identityType());
        establishment = select("establishment", EstablishmentType.class, work.establishment());
        duty = text("duty", work.duty(), 40);
        post = select("post", PostClass.class, work.postClass());
        domain = select("domain", Domain.class, work.domain());
        area = text("area", work.area(), 80);
        enforcementSince = date("enforcement-since", work.enforcementSince());
        reviewer.setValue(work.legalReviewer());
        liaison.setValue(work.liaison());
        law = text("law-qualification", papers.lawQualification(), 40);
        provincial = text("provincial-card", papers.provincialCard(), 25);
        ministry = text("ministry-card", papers.ministryCard(), 8);
        maritime = text("maritime-card", papers.maritimeCard(), 25);
        qualification = text("qualification", papers.qualification(), 40);
        remark = text("remark", officer.remark(), 500);

        var form = getContent();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        form.setExpandColumns(true);
        form.add(phone, ethnicGroup, political, partySince, workSince);
        form.add(education, degree, school, major, majorGroup, diploma);
        form.add(duty, post, domain, area, enforcementSince, status, identityType, establishment, reviewer, liaison);
        form.add(qualification, law);
        if (officer.type() == PersonType.OFFICER) form.add(provincial, ministry, maritime);
        form.add((Component) remark);
    }

    /// @throws org.lianbing.portal.shared.Invalid when a field breaks a rule
    OfficerEdit edit() {
        return new OfficerEdit(
                new Person(value(ethnicGroup), political.getValue(), partySince.getValue(), workSince.getValue()),
                new Schooling(
                        education.getValue(),
                        degree.getValue(),
                        value(school),
                        value(major),
                        majorGroup.getValue(),
                        value(diploma)),
                new Work(
                        status.getValue(),
                        identityType.getValue(),
                        establishment.getValue(),
                        value(duty),
                        post.getValue(),
                        domain.getValue(),
                        value(area),
                        enforcementSince.getValue(),
                        reviewer.getValue(),
                        liaison.getValue()),
                new Papers(value(law), value(provincial), value(ministry), value(maritime), value(qualification)),
                phone.isEmpty() ? null : new Phone(phone.getValue()),
                value(remark),
                version);
    }

    private static @Nullable String value(TextField field) {
        var text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private TextField text(String name, @Nullable String value, int longest) {
        var field = new TextField(getTranslation("officers.field." + name));
        field.setMaxLength(longest);
        field.setValue(value == null ? "" : value);
        return field;
    }

    private DateField date(String name, @Nullable LocalDate value) {
        var field = new DateField(getTranslation("officers.field." + name));
        field.setValue(value);
        return field;
    }

    private <E extends Enum<E>> Select<E> select(String name, Class<E> type, @Nullable E value) {
        var field = Words.select(getTranslation("officers.field." + name), type);
        field.setValue(value);
        return field;
    }
}
