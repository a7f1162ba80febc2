package org.lianbing.portal.officers.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;

/// Sealed columns and the key each is under: the first byte of a sealed number, `index_key` of a blind index.
@Mapper
public interface ResealMapper {
    /// Columns in hexadecimal.
    record Sealed(
            OfficerId id,
            @Nullable String identity,
            @Nullable String phone) {}

    /// @param held people with something under that key
    record PerKey(int key, long held) {}

    @Select("""
            select k as `key`, count(*) as held from (
                select id, ord(identity_sealed) as k from officer where identity_sealed is not null
                union select id, ord(phone_sealed) from officer where phone_sealed is not null
                union select id, index_key from officer
                       where identity_index is not null or phone_index is not null) x
             group by k order by k""")
    List<PerKey> perKey();

    @Select("""
            select id, hex(identity_sealed) as identity, hex(phone_sealed) as phone from officer
             where (identity_sealed is not null or phone_sealed is not null)
               and (ord(identity_sealed) <> #{key} or ord(phone_sealed) <> #{key} or index_key <> #{key})
             order by id limit #{most} for update skip locked""")
    List<Sealed> lockOthers(@Param("key") int key, @Param("most") int most);

    @Update("""
            update officer
               set identity_sealed = unhex(#{identity}), identity_index = unhex(#{identityIndex}),
                   phone_sealed = unhex(#{phone}), phone_index = unhex(#{phoneIndex}), index_key = #{key}
             where id = #{id}""")
    void set(
            @Param("id") OfficerId id,
            @Param("identity") @Nullable String identity,
            @Param("identityIndex") @Nullable String identityIndex,
            @Param("phone") @Nullable String phone,
            @Param("phoneIndex") @Nullable String phoneIndex,
            @Param("key") int key);
}
