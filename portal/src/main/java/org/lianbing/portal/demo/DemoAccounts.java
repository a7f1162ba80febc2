package org.lianbing.portal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianbing.portal.officers.NewOfficer;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.RoleInUnit;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;

/// One account for every task, and one for every person by number. All share one password, hashed once.
@Component
class DemoAccounts {
    /// Where the officer of the account `officer` serves.
    static final String STATION = ProvincePlan.FIRST_COUNTY + "-B00";

    /// Does what the account `hr` is to find and answer.
    static final String COLLEAGUE = "hr.colleague";

    private final Accounts accounts;
    private final Passwords passwords;
    private final LianbingProperties properties;
    private final Texts texts;

    DemoAccounts(Accounts accounts, Passwords passwords, LianbingProperties properties, Texts texts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.properties = properties;
        this.texts = texts;
    }

    void open(List<NewOfficer> people, Map<String, OfficerId> keys, Map<String, UnitId> units) {
        var hash = passwords.hash(properties.demonstration().password());
        var root = Objects.requireNonNull(units.get(Demonstration.ROOT));
        var county = Objects.requireNonNull(units.get(ProvincePlan.FIRST_COUNTY));
        var station = Objects.requireNonNull(units.get(STATION));
        var opened = new ArrayList<NewAccount>();
        opened.add(staff("admin", hash, root, Role.SYSTEM_ADMIN));
        opened.add(staff("security", hash, root, Role.SECURITY_ADMIN));
        opened.add(staff("auditor", hash, root, Role.AUDITOR));
        opened.add(staff("hr", hash, root, Role.HR));
        opened.add(new NewAccount(
                COLLEAGUE,
                texts.getTranslation("demo.colleague", Texts.CHINESE),
                null,
                hash,
                false,
                List.of(new RoleInUnit(Role.HR, root))));
        opened.add(staff("trainer", hash, root, Role.TRAINER, Role.MARKER));
        opened.add(staff("legal", hash, root, Role.LEGAL_REVIEWER));
        opened.add(staff("unit", hash, county, Role.UNIT_CONTACT));
        opened.add(staff("invigilator", hash, root, Role.INVIGILATOR));
        opened.add(staff("leader", hash, root, Role.LEADER));
        var shown = people.stream()
                .filter(person -> person.posting().unit().equals(station) && person.type() == PersonType.OFFICER)
                .skip(1)
                .findFirst()
                .orElseThrow()
                .number();
        for (var person : people) {
            var username = person.number().equals(shown) ? "officer" : person.number();
            var unit = person.posting().unit();
            opened.add(new NewAccount(
                    username,
                    person.name(),
                    keys.get(person.number()),
                    hash,
                    false,
                    List.of(new RoleInUnit(Role.OFFICER, unit))));
        }
        accounts.open(opened);
    }

    private NewAccount staff(String name, String hash, UnitId unit, Role... roles) {
        var grants =
                Arrays.stream(roles).map(role -> new RoleInUnit(role, unit)).toList();
        var title = texts.getTranslation("security.demonstration." + name, Texts.CHINESE);
        return new NewAccount(name, title, null, hash, false, grants);
    }
}
