package org.lianbing.questionbank.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lianbing.questionbank.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Responses of the sitting protocol as JSON, read strictly: one known field, its exact type, within the caps.
public final class ResponseJson {
    /// Longest answer to one blank, in UTF-16 units as a browser's `maxlength` counts.
    public static final int BLANK_CAP = 200;

    /// Longest 简答 answer, likewise.
    public static final int TEXT_CAP = 5_000;

    /// More choices, blanks or items than any question can have.
    private static final int LIST_CAP = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ResponseJson() {}

    /// Reads a response to `question`; `null` in the JSON clears the slot and gives empty.
    ///
    /// @throws MalformedResponse naming what is wrong and where
    public static Optional<Response> read(String json, CandidateQuestion question) {
        return read(tree(json), question);
    }

    /// The same for JSON already parsed, as inside a request.
    public static Optional<Response> read(JsonNode json, CandidateQuestion question) {
        Optional<Response> response = read(json);
        response.ifPresent(r -> ResponseFit.check(r, question));
        return response;
    }

    /// Reads a stored response without holding it against a question.
    ///
    /// @throws MalformedResponse naming what is wrong and where
    public static Optional<Response> read(String json) {
        return read(tree(json));
    }

    private static Optional<Response> read(JsonNode json) {
        return json.isNull() ? Optional.empty() : Optional.of(response(json, "", true));
    }

    public static String write(Response response) {
        return MAPPER.writeValueAsString(node(response));
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new MalformedResponse("", Rule.RESPONSE_JSON);
            }
            return tree;
        } catch (JacksonException e) {
            throw new MalformedResponse("", Rule.RESPONSE_JSON, e);
        }
    }

    private static Response response(JsonNode json, String at, boolean outer) {
        if (!json.isObject() || json.size() != 1) {
            throw new MalformedResponse(at, Rule.RESPONSE_JSON);
        }
        String field = json.propertyNames().iterator().next();
        JsonNode value = json.get(field);
        String path = at + field;
        return switch (field) {
            case "choice" -> new Response.Choice(text(value, path, LIST_CAP));
            case "choices" -> new Response.Choices(distinct(texts(value, path, LIST_CAP), path));
            case "verdict" -> new Response.Verdict(bool(value, path));
            case "blanks" -> new Response.Blanks(texts(value, path, BLANK_CAP));
            case "text" -> new Response.Text(text(value, path, TEXT_CAP));
            case "items" -> {
                if (!outer) {
                    throw new MalformedResponse(path, Rule.RESPONSE_KIND);
                }
                yield new Response.Items(items(value, path));
            }
            default -> throw new MalformedResponse(path, Rule.RESPONSE_JSON);
        };
    }

    private static Map<Integer, Response> items(JsonNode json, String path) {
        if (!json.isObject() || json.size() > LIST_CAP) {
            throw new MalformedResponse(path, Rule.RESPONSE_JSON);
        }
        Map<Integer, Response> items = new TreeMap<>();
        for (String number : json.propertyNames()) {
            if (!number.matches("[1-9]\\d?")) {
                throw new MalformedResponse(path + "." + number, Rule.RESPONSE_UNKNOWN_ITEM);
            }
            items.put(Integer.valueOf(number), response(json.get(number), path + "." + number + ".", false));
        }
        return items;
    }

    private static String text(JsonNode json, String path, int cap) {
        if (!json.isString()) {
            throw new MalformedResponse(path, Rule.RESPONSE_JSON);
        }
        if (json.stringValue().length() > cap) {
            throw new MalformedResponse(path, Rule.RESPONSE_TOO_LONG);
        }
        return json.stringValue();
    }

    private static List<String> texts(JsonNode json, String path, int cap) {
        if (!json.isArray() || json.size() > LIST_CAP) {
            throw new MalformedResponse(path, Rule.RESPONSE_JSON);
        }
        List<String> texts = new ArrayList<>();
        json.forEach(each -> texts.add(text(each, path, cap)));
        return texts;
    }

    private static List<String> distinct(List<String> options, String path) {
        if (new HashSet<>(options).size() < options.size()) {
            throw new MalformedResponse(path, Rule.RESPONSE_REPEATED_OPTION);
        }
        return options;
    }

    private static boolean bool(JsonNode json, String path) {
        if (!json.isBoolean()) {
            throw new MalformedResponse(path, Rule.RESPONSE_JSON);
        }
        return json.booleanValue();
    }

    private static ObjectNode node(Response response) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (response) {
            case Response.Choice r -> node.put("choice", r.option());
            case Response.Choices r -> r.options().forEach(node.putArray("choices")::add);
            case Response.Verdict r -> node.put("verdict", r.verdict());
            case Response.Blanks r -> r.texts().forEach(node.putArray("blanks")::add);
            case Response.Text r -> node.put("text", r.text());
            case Response.Items r -> {
                ObjectNode items = node.putObject("items");
                r.items().forEach((number, item) -> items.set(String.valueOf(number), node(item)));
            }
        }
        return node;
    }
}
