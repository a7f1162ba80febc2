package org.lianbing.questionbank.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.bank.BankExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    /// The forms of output.
    enum Format {
        JSONL,
        YAML
    }

    @Mixin
    private final BankFolder bank = new BankFolder();

    @Option(names = "--format", defaultValue = "jsonl", descriptionKey = "option.format")
    private Format format = Format.JSONL;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var yaml = new YAMLMapper();
        for (QuestionVersion version : bank.read().versions()) {
            var object = BankExport.object(version);
            switch (format) {
                case JSONL -> out.println(object);
                case YAML -> out.print(yaml.writeValueAsString(object));
            }
        }
        out.flush();
        return 0;
    }
}
