package org.lianbing.portal.officers;

import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.persistence.ResealMapper;
import org.lianbing.portal.officers.persistence.ResealMapper.Sealed;
import org.lianbing.portal.shared.PersonalData;
import org.lianbing.portal.shared.SealedRows;
import org.springframework.stereotype.Component;

/// Id and phone numbers of the roster, for a change of keys.
@Component
class OfficerNumbers implements SealedRows {
    private final ResealMapper rows;
    private final OfficerSeal seal;
    private final PersonalData data;

    OfficerNumbers(ResealMapper rows, OfficerSeal seal, PersonalData data) {
        this.rows = rows;
        this.seal = seal;
        this.data = data;
    }

    @Override
    public String title() {
        return "officers.persondata.numbers";
    }

    @Override
    public Map<Integer, Long> perKey() {
        return rows.perKey().stream().collect(Collectors.toMap(ResealMapper.PerKey::key, ResealMapper.PerKey::held));
    }

    @Override
    public int reseal(int most) {
        var found = rows.lockOthers(data.active(), most);
        found.forEach(this::reseal);
        return found.size();
    }

    private void reseal(Sealed row) {
        var identity = row.identity() == null ? null : seal.open(row.identity());
        var phone = row.phone() == null ? null : seal.open(row.phone());
        rows.set(
                row.id(),
                identity == null ? null : seal.sealed(identity),
                identity == null ? null : seal.index(identity),
                phone == null ? null : seal.sealed(phone),
                phone == null ? null : seal.index(phone),
                data.active());
    }
}
