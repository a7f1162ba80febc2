package org.lianbing.portal.security;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.security.persistence.SecondFactorMapper;
import org.lianbing.portal.shared.PersonalData;
import org.lianbing.portal.shared.SealedRows;
import org.springframework.stereotype.Component;

/// The secrets of second factors, for a change of keys.
@Component
class FactorSecrets implements SealedRows {
    private final SecondFactorMapper factors;
    private final PersonalData data;

    FactorSecrets(SecondFactorMapper factors, PersonalData data) {
        this.factors = factors;
        this.data = data;
    }

    @Override
    public String title() {
        return "security.factor.secrets";
    }

    @Override
    public Map<Integer, Long> perKey() {
        return factors.perKey().stream()
                .collect(Collectors.toMap(SecondFactorMapper.PerKey::key, SecondFactorMapper.PerKey::held));
    }

    @Override
    public int reseal(int most) {
        var found = factors.lockOthers(data.active(), most);
        for (var row : found) {
            var secret = data.open(HexFormat.of().parseHex(row.secret()));
            factors.reseal(row.account(), data.seal(secret));
        }
        return found.size();
    }
}
