package org.lianbing.portal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.UnitLevel;

/// A province of 14 cities and 103 counties in the proportions a real one reported: 12,484 posts, 9,843 officers
/// (78.84 %), 514 posts and 447 officers (87 %) of these on the expressway line, and some counties under 60 %.
final class ProvincePlan {
    static final int POSTS = 12_484;
    static final int OFFICERS = 9_843;
    static final int EXPRESSWAY_POSTS = 514;
    static final int EXPRESSWAY_OFFICERS = 447;
    static final int COUNTIES = 103;
    static final String FIRST_COUNTY = "DEMO-0101";

    private static final String CITIES = "甲乙丙丁戊己庚辛壬癸子丑寅卯";
    private static final String[] ORDINALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    private static final String[] STATIONS = {"城东站", "城西站", "南渡口站", "北岭站"};
    private static final String[] CITY_BRIGADES = {"公路大队", "运政大队", "水上大队", "质监大队"};
    private static final int PROVINCE_POSTS = 180;
    private static final int PROVINCE_OFFICERS = 168;
    private static final int CITY_POSTS = 3_080;
    private static final int CITY_OFFICERS = 2_560;
    private static final int SHORT_OF_STAFF = 11;

    private final Random random = new Random(20_261_120);
    private final List<PlannedUnit> planned = new ArrayList<>();

    private ProvincePlan() {}

    /// Parents before children; the same at every call.
    static List<PlannedUnit> make() {
        var plan = new ProvincePlan();
        plan.province();
        return plan.planned;
    }

    private void province() {
        var root = new NewUnit(null, Demonstration.ROOT, "某省交通运输综合行政执法局（演示）", UnitLevel.PROVINCE, 0);
        add(root, Line.GENERAL, PROVINCE_POSTS, PROVINCE_OFFICERS, 0.06);

        int cities = CITIES.length();
        var weights = random.doubles(cities, 0.7, 1.4).toArray();
        var posts = Apportionment.of(CITY_POSTS, weights);
        var officers = Apportionment.of(CITY_OFFICERS, weights);
        var expresswayPosts = Apportionment.of(EXPRESSWAY_POSTS, weights);
        var expresswayOfficers = Apportionment.of(EXPRESSWAY_OFFICERS, weights);
        var counties = Apportionment.of(COUNTIES, weights);
        var staffed = counties(
                POSTS - EXPRESSWAY_POSTS - PROVINCE_POSTS - CITY_POSTS,
                OFFICERS - EXPRESSWAY_OFFICERS - PROVINCE_OFFICERS - CITY_OFFICERS);
        int county = 0;
        for (int i = 0; i < cities; i++) {
            var name = CITIES.charAt(i) + "市";
            var code = "DEMO-%02d".formatted(i + 1);
            city(code, name, i, posts[i], officers[i]);
            expressway(code, name, expresswayPosts[i], expresswayOfficers[i]);
            for (int n = 0; n < counties[i]; n++, county++)
                county(code, name, n, staffed[0][county], staffed[1][county]);
        }
    }

    /// Posts and officers of every county; some units stay under 60 %, the others share the rest above it.
    private int[][] counties(int totalPosts, int totalOfficers) {
        var posts = Apportionment.of(
                totalPosts, random.doubles(COUNTIES, 0.65, 1.45).toArray());
        var low = random.ints(0, COUNTIES)
                .distinct()
                .limit(SHORT_OF_STAFF)
                .boxed()
                .toList();
        var officers = new int[COUNTIES];
        int left = totalOfficers;
        for (int i : low) {
            officers[i] = (int) (posts[i] * random.nextDouble(0.46, 0.59));
            left -= officers[i];
        }
        var others = IntStream.range(0, COUNTIES).filter(i -> !low.contains(i)).toArray();
        var shares = Apportionment.of(
                left,
                IntStream.of(others)
                        .mapToDouble(i -> posts[i] * random.nextDouble(0.70, 0.89))
                        .toArray());
        for (int k = 0; k < others.length; k++) officers[others[k]] = shares[k];
        return new int[][] {posts, officers};
    }

    private void city(String code, String name, int position, int posts, int officers) {
        var parts = Apportionment.of(officers, 0.32, 0.2, 0.2, 0.14, 0.14);
        add(unit(Demonstration.ROOT, code, name, UnitLevel.CITY, position), Line.GENERAL, posts, parts[0], 0.08);
        for (int i = 0; i < CITY_BRIGADES.length; i++)
            add(
                    unit(code, code + "-B" + i, name + CITY_BRIGADES[i], UnitLevel.BRIGADE, i),
                    Line.GENERAL,
                    0,
                    parts[i + 1],
                    0.05);
    }

    private void expressway(String city, String name, int posts, int officers) {
        var parts = Apportionment.of(officers, 0.3, 0.35, 0.35);
        var code = city + "-G";
        var brigade = unit(city, code, name + "高速公路大队", UnitLevel.BRIGADE, CITY_BRIGADES.length);
        add(brigade, Line.EXPRESSWAY, posts, parts[0], 0.04);
        for (int i = 1; i < parts.length; i++)
            add(
                    unit(code, code + i, name + "高速" + ORDINALS[i - 1] + "中队", UnitLevel.STATION, i),
                    Line.EXPRESSWAY,
                    0,
                    parts[i],
                    0.04);
    }

    private void county(String city, String cityName, int n, int posts, int officers) {
        var code = city + "%02d".formatted(n + 1);
        var name = cityName + "第" + ORDINALS[n % 10] + "县";
        var reviewers = n % 4 == 3 ? 0.0 : random.nextDouble(0.03, 0.09);
        var parts = Apportionment.of(officers, 0.26, 0.11, 0.11, 0.13, 0.13, 0.13, 0.13);
        add(unit(city, code, name, UnitLevel.COUNTY, 10 + n), Line.GENERAL, posts, parts[0], reviewers);
        for (int b = 0; b < 2; b++) {
            var brigade = code + "-B" + b;
            add(
                    unit(code, brigade, name + ORDINALS[b] + "大队", UnitLevel.BRIGADE, b),
                    Line.GENERAL,
                    0,
                    parts[1 + b],
                    reviewers);
            for (int s = 0; s < 2; s++)
                add(
                        unit(brigade, brigade + s, name + STATIONS[2 * b + s], UnitLevel.STATION, s),
                        Line.GENERAL,
                        0,
                        parts[3 + 2 * b + s],
                        reviewers);
        }
    }

    private static NewUnit unit(String parent, String code, String name, UnitLevel level, int position) {
        return new NewUnit(parent, code, name, level, position);
    }

    private void add(NewUnit unit, Line line, int posts, int officers, double reviewers) {
        planned.add(new PlannedUnit(unit, line, posts, officers, reviewers));
    }
}
