package org.lianbing.portal.officers;

import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.officers.persistence.ImportMapper.KeptPhone;
import org.lianbing.portal.shared.PersonalData;
import org.lianbing.portal.shared.SealedRows;
import org.springframework.stereotype.Component;

/// Phone numbers that an import changed and an undo would give back, for a change of keys.
@Component
class UndoNumbers implements SealedRows {
    private final ImportMapper imports;
    private final OfficerSeal seal;
    private final PersonalData data;

    UndoNumbers(ImportMapper imports, OfficerSeal seal, PersonalData data) {
        this.imports = imports;
        this.seal = seal;
        this.data = data;
    }

    @Override
    public String title() {
        return "officers.import.undo.numbers";
    }

    @Override
    public Map<Integer, Long> perKey() {
        return imports.phonesPerKey().stream()
                .collect(Collectors.toMap(ImportMapper.PerKey::key, ImportMapper.PerKey::held));
    }

    @Override
    public int reseal(int most) {
        var found = imports.lockOtherPhones(data.active(), most);
        for (var row : found)
            imports.resealPhone(new KeptPhone(row.imported(), row.officer(), seal.sealed(seal.open(row.sealed()))));
        return found.size();
    }
}
