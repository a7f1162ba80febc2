package org.lianbing.portal.officers.persistence;

/// The table of people as it stood on a day: what is kept by date comes from the lines in force then, the rest is as
/// it is today. Whoever had not entered yet is absent.
final class OnDay {
    /// Of a table `o`, with its unit `u` and supervisor `s`.
    static final String RECORD = """
            o.id, o.number, o.person_type, o.name, o.sex, o.born,
            hex(o.identity_sealed) as identity_sealed, hex(o.phone_sealed) as phone_sealed,
            o.ethnic_group, o.political_status, o.party_since, o.work_since,
            o.education, o.degree, o.school, o.major, o.major_group, o.diploma_number,
            o.unit_id, o.line, o.post_status, o.person_status, o.identity_type, o.establishment, o.duty,
            o.post_class, o.domain, o.area, o.enforcement_since, o.legal_reviewer, o.liaison,
            o.supervisor_id, o.law_qualification, o.provincial_card, o.ministry_card, o.maritime_card,
            o.qualification, o.remark, o.version, u.name as unit_name, u.path as unit_path, s.name as supervisor_name,
            """;

    /// Takes a parameter `day`.
    static final String DERIVED = """
            select a.id, a.number, a.person_type, a.name, a.pinyin, a.initials, a.sex, a.born, a.identity_sealed,
                   a.identity_index, a.phone_sealed, a.phone_index, a.ethnic_group, a.political_status, a.party_since,
                   a.work_since, d.education, d.degree, a.school, a.major, a.major_group, a.diploma_number, p.unit_id,
                   p.line, p.post_status, p.valid_from as posted_since, a.person_status, d.identity_type,
                   d.establishment, d.duty, d.post_class, d.domain, a.area, a.enforcement_since, a.legal_reviewer,
                   a.liaison, a.supervisor_id, a.law_qualification, a.provincial_card, a.ministry_card, a.maritime_card,
                   a.qualification, a.remark, a.version
              from officer a
              join officer_posting p on p.officer_id = a.id and #{day} >= p.valid_from
                                    and (p.valid_to is null or p.valid_to >= #{day})
              left join officer_standing d on d.officer_id = a.id and #{day} >= d.valid_from
                                          and (d.valid_to is null or d.valid_to >= #{day})
            """;

    /// In a MyBatis script with a parameter `q`: the table itself, or as it stood on the day asked for.
    static final String OFFICERS = """
            <choose>
              <when test="q.filter.asOf != null"><bind name="day" value="q.filter.asOf"/>(""" + DERIVED + """
              ) o</when>
              <otherwise>officer o</otherwise>
            </choose>
            """;

    private OnDay() {}
}
