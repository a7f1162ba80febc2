package org.lianbing.portal.security.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Rotation;

/// Which key seals, and the changes of keys.
@Mapper
public interface KeyMapper {
    String COLUMNS = "select id, to_key, total, state, started_at, started_by, finished_at from key_rotation ";

    @Select("select active from personal_key where id = 1")
    int active();

    @Select("select active from personal_key where id = 1 for update")
    int lockActive();

    @Update("update personal_key set active = #{key} where id = 1")
    void activate(int key);

    /// Leaves what has been noted already.
    @Insert("""
            insert into personal_key_check (number, fingerprint, noted_at) values (#{number}, #{fingerprint}, #{at})
            on duplicate key update number = number""")
    void note(@Param("number") int number, @Param("fingerprint") byte[] fingerprint, @Param("at") Instant at);

    @Select("""
            select exists (select 1 from personal_key_check
                            where number = #{number} and fingerprint = #{fingerprint})""")
    boolean noted(@Param("number") int number, @Param("fingerprint") byte[] fingerprint);

    @Select(COLUMNS + "order by id desc limit 1")
    @Nullable
    Rotation newest();

    /// The one under way for whichever node comes first; null for the others and when there is none.
    @Select(COLUMNS + "where state = 'RUNNING' order by id desc limit 1 for update skip locked")
    @Nullable
    Rotation lockRunning();

    @Insert("""
            insert into key_rotation (to_key, total, state, started_at, started_by)
            values (#{key}, #{total}, 'RUNNING', #{at}, #{by})""")
    void begin(@Param("key") int key, @Param("total") long total, @Param("at") Instant at, @Param("by") String by);

    @Update("""
            update key_rotation set state = #{to}, finished_at = #{at}
             where id = #{id} and state = 'RUNNING'""")
    int end(@Param("id") long id, @Param("to") Rotation.State to, @Param("at") Instant at);
}
