package org.lianbing.portal.faults.runs;

/// Processor time of the processes of a run, in milliseconds since some beginning.
record Cpu(long portal, long database, long generator) {
    static Cpu now(long portalPid, long databasePid) {
        return new Cpu(
                Processes.cpuMillis(portalPid),
                Processes.cpuMillis(databasePid),
                Processes.cpuMillis(ProcessHandle.current().pid()));
    }

    Cpu since(Cpu before) {
        return new Cpu(portal - before.portal, database - before.database, generator - before.generator);
    }
}
