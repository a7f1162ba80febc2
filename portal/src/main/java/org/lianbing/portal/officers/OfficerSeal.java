package org.lianbing.portal.officers;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.persistence.SealedOfficer;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PersonalData;
import org.springframework.stereotype.Component;

/// Turns personal numbers into the sealed hexadecimal columns and back.
@Component
class OfficerSeal {
    private static final HexFormat HEX = HexFormat.of();

    private final PersonalData data;

    OfficerSeal(PersonalData data) {
        this.data = data;
    }

    SealedOfficer seal(NewOfficer officer, @Nullable OfficerId supervisor) {
        var identity = officer.identity();
        var phone = officer.phone();
        return new SealedOfficer(
                officer,
                Pinyin.of(officer.name()),
                identity.sex(),
                identity.born(),
                sealed(identity.value()),
                index(identity.value()),
                phone == null ? null : sealed(phone.value()),
                phone == null ? null : index(phone.value()),
                indexKey(),
                supervisor);
    }

    String sealed(String plain) {
        return HEX.formatHex(data.seal(plain));
    }

    String index(String plain) {
        return HEX.formatHex(data.index(plain));
    }

    /// The blind index under every key there is, for searching while keys change.
    List<String> indexes(String plain) {
        return data.indexes(plain).stream().map(HEX::formatHex).toList();
    }

    int indexKey() {
        return data.active();
    }

    String open(String hex) {
        return data.open(HEX.parseHex(hex));
    }
}
