package org.lianbing.portal.faults.runs;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lianbing.portal.faults.FaultControl;
import org.lianbing.portal.faults.FaultProxy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "proxy",
        mixinStandardHelpOptions = true,
        description = "A bad network before a portal on this machine, steered over a control port, until Ctrl-C.")
final class ProxyCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            split = ",",
            description = "port of the portal; several: sticky, with failover")
    private List<Integer> nodes = List.of();

    @Option(names = "--port", defaultValue = "8090", description = "where browsers connect (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--control", defaultValue = "8091", description = "where faults are set (${DEFAULT-VALUE})")
    private int control;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        try (var proxy = FaultProxy.start(port, seed, nodes);
                var steering = FaultControl.of(proxy, control)) {
            System.out.println(
                    "Proxy: " + proxy.url() + ", control: http://localhost:" + steering.port() + "/, for example");
            System.out.println(
                    "  curl -X PUT -d '[{\"fault\": \"drop-reply\", \"probability\": 0.2}]' http://localhost:"
                            + steering.port() + "/");
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
