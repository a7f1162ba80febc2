package org.lianbing.portal.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class QuestionSearchTest {
    @Autowired
    QuestionSearch search;

    @Autowired
    JdbcTemplate database;

    @Test
    void what_another_node_changed_in_the_database_is_found_by_the_next_search() {
        var before = retired();

        database.update("update question set status = 'RETIRED' where part = 2");

        assertThat(retired()).hasSizeGreaterThan(before.size());
    }

    private List<String> retired() {
        return search.find(new QuestionFilter(
                "处罚", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(QuestionStatus.RETIRED), null));
    }
}
