package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class NetworkTest {
    @Autowired
    SecurityPolicy policy;

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9, 192.0.2.9",
        "::ffff:192.0.2.9, 192.0.2.9",
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:db8:0:0:1:2:3:4, 2001:db8:0:0::/64",
        "2001:0DB8:0000:0000:0000:0000:0000:0001, 2001:db8:0:0::/64",
        "2001:db8:0:1::1, 2001:db8:0:1::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::1, 0:0:0:0::/64",
        "unknown, unknown"
    })
    void an_address_counts_by_its_host_or_network_however_it_is_written(String address, String counted) {
        assertThat(Network.of(address)).isEqualTo(counted);
    }

    @Test
    void a_network_is_one_address_to_the_limits() {
        var addresses = new Addresses(policy);
        for (int host = 1; host <= policy.rules().addressBurst(); host++)
            addresses.fail("2001:db8::" + Integer.toHexString(host));
        assertThat(addresses.open("2001:db8:0:0:ffff:ffff:ffff:ffff")).isFalse();
        assertThat(addresses.open("2001:db8:0:1::1")).isTrue();
    }
}
