package org.lianbing.questionbank.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Messages;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.bank.BankExport;
import org.lianbing.questionbank.search.IndexedQuestion;
import org.lianbing.questionbank.search.QuestionIndex;
import org.lianbing.questionbank.search.SearchPage;
import org.lianbing.questionbank.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "WORDS", descriptionKey = "option.words")
    private List<String> words = List.of();

    @Option(names = "--bank", paramLabel = "DIR", descriptionKey = "option.folder")
    private @Nullable Path folder;

    @Option(names = "--size", paramLabel = "N", defaultValue = "20", descriptionKey = "option.size")
    private int size = 20;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<QuestionId, QuestionVersion> byId = BankFolder.read(folder, null).versions().stream()
                .collect(Collectors.toMap(QuestionVersion::id, Function.identity(), (first, _) -> first));
        try (var index = new QuestionIndex(new ByteBuffersDirectory())) {
            index.put(
                    byId.values().stream().map(v -> new IndexedQuestion(v, "")).toList());
            SearchPage page =
                    index.search(SearchQuery.of(String.join(" ", words)).page(0, Math.clamp(size, 1, 1000)));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(json(page, byId));
            } else {
                print(page, byId, out);
            }
            out.flush();
            return 0;
        }
    }

    private static String json(SearchPage page, Map<QuestionId, QuestionVersion> byId) {
        var node = new JsonMapper().createObjectNode().put("total", page.total());
        ArrayNode hits = node.putArray("hits");
        for (SearchPage.Hit hit : page.hits()) {
            QuestionVersion version = byId.get(hit.id());
            if (version != null) {
                hits.add(BankExport.object(version));
            }
        }
        return node.toPrettyString();
    }

    private static void print(SearchPage page, Map<QuestionId, QuestionVersion> byId, PrintWriter out) {
        out.println(Messages.text("cli.found", BankCommand.locale(), page.total()));
        for (SearchPage.Hit hit : page.hits()) {
            QuestionVersion version = byId.get(hit.id());
            if (version != null) {
                out.println(hit.id() + " " + version.type().zh() + " "
                        + version.content().stem());
            }
        }
    }
}
