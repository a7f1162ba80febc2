package org.lianbing.portal.officers.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.OfficerEdit;
import org.lianbing.portal.shared.OfficerId;

/// Entering and changing people.
@Mapper
public interface OfficerStore {
    @Update("""
            update officer set supervisor_id = #{supervisor}, version = version + 1
             where id = #{auxiliary} and version = #{version}""")
    int supervise(
            @Param("auxiliary") OfficerId auxiliary,
            @Param("supervisor") @Nullable OfficerId supervisor,
            @Param("version") int version);

    @Insert("""
            <script>
            insert into officer (
                number, person_type, name, pinyin, initials, sex, born,
                identity_sealed, identity_index, phone_sealed, phone_index, index_key,
                ethnic_group, political_status, party_since, work_since,
                education, degree, school, major, major_group, diploma_number,
                unit_id, line, post_status, person_status, identity_type, establishment, duty, post_class,
                domain, area, enforcement_since, legal_reviewer, liaison, supervisor_id,
                law_qualification, provincial_card, ministry_card, maritime_card, qualification, remark)
            values
            <foreach collection="list" item="s" separator=",">(
                #{s.officer.number}, #{s.officer.type}, #{s.officer.name}, #{s.pinyin.full}, #{s.pinyin.initials},
                #{s.sex}, #{s.born},
                unhex(#{s.identitySealed}), unhex(#{s.identityIndex}), unhex(#{s.phoneSealed}), unhex(#{s.phoneIndex}),
                #{s.indexKey},
                #{s.officer.person.ethnicGroup}, #{s.officer.person.politicalStatus},
                #{s.officer.person.partySince}, #{s.officer.person.workSince},
                #{s.officer.schooling.education}, #{s.officer.schooling.degree}, #{s.officer.schooling.school},
                #{s.officer.schooling.major}, #{s.officer.schooling.majorGroup}, #{s.officer.schooling.diplomaNumber},
                #{s.officer.posting.unit}, #{s.officer.posting.line}, #{s.officer.posting.status},
                #{s.officer.work.status}, #{s.officer.work.identityType}, #{s.officer.work.establishment},
                #{s.officer.work.duty}, #{s.officer.work.postClass}, #{s.officer.work.domain}, #{s.officer.work.area},
                #{s.officer.work.enforcementSince}, #{s.officer.work.legalReviewer}, #{s.officer.work.liaison},
                #{s.supervisor},
                #{s.officer.papers.lawQualification}, #{s.officer.papers.provincialCard},
                #{s.officer.papers.ministryCard}, #{s.officer.papers.maritimeCard},
                #{s.officer.papers.qualification}, #{s.officer.remark})
            </foreach>
            </script>""")
    void insert(List<SealedOfficer> officers);

    /// How many people have one of these blind indexes; for those made with an older key, which the unique key of the
    /// table cannot compare.
    @Select("""
            <script>
            select count(*) from officer
             where identity_index in
             <foreach collection="list" item="i" open="(" separator="," close=")">unhex(#{i})</foreach>
            </script>""")
    int indexed(List<String> indexes);

    @Select("""
            <script>
            select number, id from officer
             where number in <foreach collection="list" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>""")
    List<NumberedId> ids(List<String> numbers);

    @Insert("""
            <script>
            insert into officer_posting (officer_id, unit_id, line, post_status, valid_from) values
            <foreach collection="list" item="p" separator=",">
                (#{p.officer}, #{p.posting.unit}, #{p.posting.line}, #{p.posting.status}, #{p.posting.from})
            </foreach>
            </script>""")
    void insertPostings(List<PostingRow> postings);

    @Update("""
            update officer
               set ethnic_group = #{e.person.ethnicGroup}, political_status = #{e.person.politicalStatus},
                   party_since = #{e.person.partySince}, work_since = #{e.person.workSince},
                   education = #{e.schooling.education}, degree = #{e.schooling.degree},
                   school = #{e.schooling.school}, major = #{e.schooling.major},
                   major_group = #{e.schooling.majorGroup}, diploma_number = #{e.schooling.diplomaNumber},
                   person_status = #{e.work.status}, identity_type = #{e.work.identityType},
                   establishment = #{e.work.establishment}, duty = #{e.work.duty},
                   post_class = #{e.work.postClass}, domain = #{e.work.domain}, area = #{e.work.area},
                   enforcement_since = #{e.work.enforcementSince}, legal_reviewer = #{e.work.legalReviewer},
                   liaison = #{e.work.liaison}, law_qualification = #{e.papers.lawQualification},
                   provincial_card = #{e.papers.provincialCard}, ministry_card = #{e.papers.ministryCard},
                   maritime_card = #{e.papers.maritimeCard}, qualification = #{e.papers.qualification},
                   remark = #{e.remark}, version = version + 1
             where id = #{officer} and version = #{e.version}""")
    int update(@Param("officer") OfficerId officer, @Param("e") OfficerEdit edit);

    @Update("""
            update officer set phone_sealed = unhex(#{sealed}), phone_index = unhex(#{index})
             where id = #{officer}""")
    void setPhone(
            @Param("officer") OfficerId officer,
            @Param("sealed") @Nullable String sealed,
            @Param("index") @Nullable String index);
}
