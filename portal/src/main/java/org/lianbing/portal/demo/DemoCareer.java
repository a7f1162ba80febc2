package org.lianbing.portal.demo;

import java.time.LocalDate;
import java.util.Random;
import org.lianbing.portal.officers.Degree;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.MajorGroup;
import org.lianbing.portal.officers.Person;
import org.lianbing.portal.officers.PersonStatus;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.Schooling;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.officers.Work;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.questionbank.Domain;

/// A plausible life: an ageing force, more men than women, degrees commoner among the young.
record DemoCareer(Sex sex, LocalDate born, LocalDate workSince, Person person, Schooling schooling, Work work) {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Domain[] DOMAINS = {
        Domain.HIGHWAY, Domain.HIGHWAY, Domain.ROAD_TRANSPORT, Domain.ROAD_TRANSPORT, Domain.ROAD_TRANSPORT,
        Domain.WATER_TRANSPORT, Domain.WATERWAY, Domain.PORT, Domain.MARITIME, Domain.ENGINEERING
    };
    private static final PostClass[] POSTS = {
        PostClass.FRONT_LINE,
        PostClass.FRONT_LINE,
        PostClass.FRONT_LINE,
        PostClass.FRONT_LINE,
        PostClass.CASE_HANDLING,
        PostClass.CASE_HANDLING,
        PostClass.LICENSING,
        PostClass.SAFETY,
        PostClass.MANAGEMENT
    };

    static DemoCareer officer(Random random, PlannedUnit planned, int place) {
        var head = place == 0;
        var sex = random.nextInt(100) < 78 ? Sex.MALE : Sex.FEMALE;
        int age = head ? random.nextInt(38, 55) : age(random, sex);
        var born = born(random, age);
        var workSince = start(random, born);
        var reviewer = !head && random.nextDouble() < planned.reviewers();
        var expressway = planned.line() == Line.EXPRESSWAY;
        var work = new Work(
                random.nextInt(60) == 0 ? PersonStatus.SECONDED : PersonStatus.NORMAL,
                pick(random, 12, IdentityType.CIVIL_SERVANT, 46, IdentityType.PUBLIC_MANAGED, IdentityType.INSTITUTION),
                random.nextInt(100) < 60 ? EstablishmentType.LAW_ENFORCEMENT : EstablishmentType.INSTITUTION,
                duty(planned.unit().level(), place),
                reviewer ? PostClass.LEGAL_REVIEW : head ? PostClass.STATION_HEAD : POSTS[random.nextInt(POSTS.length)],
                expressway ? Domain.HIGHWAY : DOMAINS[random.nextInt(DOMAINS.length)],
                planned.unit().name(),
                workSince.plusMonths(random.nextInt(6, 60)).isBefore(TODAY) ? workSince.plusMonths(6) : workSince,
                reviewer,
                place == 1 && planned.unit().level() != UnitLevel.STATION);
        return new DemoCareer(sex, born, workSince, person(random, workSince, age), schooling(random, age), work);
    }

    static DemoCareer auxiliary(Random random) {
        var sex = random.nextInt(100) < 70 ? Sex.MALE : Sex.FEMALE;
        int age = random.nextInt(21, 46);
        var born = born(random, age);
        var workSince = start(random, born);
        var work = new Work(
                PersonStatus.NORMAL,
                IdentityType.HIRED,
                EstablishmentType.NONE,
                "执法辅助人员",
                PostClass.FRONT_LINE,
                null,
                null,
                null,
                false,
                false);
        return new DemoCareer(sex, born, workSince, person(random, workSince, age), schooling(random, age), work);
    }

    private static int age(Random random, Sex sex) {
        int group = random.nextInt(100);
        if (group < 22) return random.nextInt(24, 36);
        if (group < 52) return random.nextInt(36, 46);
        return random.nextInt(46, sex == Sex.MALE ? 60 : 55);
    }

    private static LocalDate born(Random random, int age) {
        return TODAY.minusYears(age).minusDays(random.nextInt(365));
    }

    private static LocalDate start(Random random, LocalDate born) {
        var start = born.plusYears(random.nextInt(19, 24)).withMonth(7).withDayOfMonth(1);
        return start.isAfter(TODAY) ? TODAY.minusYears(1) : start;
    }

    private static Person person(Random random, LocalDate workSince, int age) {
        var ethnic = random.nextInt(100) < 92 ? "汉族" : random.nextBoolean() ? "土家族" : "苗族";
        int political = random.nextInt(100);
        if (political < 52)
            return new Person(
                    ethnic, PoliticalStatus.PARTY_MEMBER, workSince.plusYears(1).withMonth(6), workSince);
        if (political < 62 && age < 29) return new Person(ethnic, PoliticalStatus.LEAGUE, null, workSince);
        return new Person(ethnic, PoliticalStatus.MASSES, null, workSince);
    }

    private static Schooling schooling(Random random, int age) {
        var education = age < 36
                ? pick(random, 9, Education.MASTER, 68, Education.BACHELOR, Education.COLLEGE)
                : age < 46
                        ? pick(random, 45, Education.BACHELOR, 43, Education.COLLEGE, Education.SECONDARY)
                        : pick(random, 22, Education.BACHELOR, 48, Education.COLLEGE, Education.SECONDARY);
        var degree = education == Education.MASTER
                ? Degree.MASTER
                : education == Education.BACHELOR && random.nextInt(3) > 0 ? Degree.BACHELOR : null;
        var group = pick(
                random,
                34,
                MajorGroup.TRANSPORT,
                18,
                MajorGroup.LAW,
                random.nextInt(3) == 0 ? MajorGroup.MANAGEMENT : MajorGroup.OTHER);
        var major = switch (group) {
            case TRANSPORT -> random.nextBoolean() ? "交通运输" : "道路桥梁工程技术";
            case LAW -> "法学";
            case MANAGEMENT -> "行政管理";
            case OTHER -> random.nextBoolean() ? "计算机应用" : "汉语言文学";
        };
        var school = education == Education.SECONDARY ? "某交通学校" : group == MajorGroup.LAW ? "某政法学院" : "某交通学院";
        return new Schooling(education, degree, school, major, group, null);
    }

    private static String duty(UnitLevel level, int place) {
        if (place > 1) return place % 3 == 0 ? "一级行政执法员" : place % 3 == 1 ? "二级行政执法员" : "三级行政执法员";
        var head = switch (level) {
            case PROVINCE -> "局长";
            case CITY -> "支队长";
            case COUNTY, BRIGADE -> "大队长";
            case STATION -> "站长";
        };
        return place == 0 ? head : "副" + head;
    }

    /// `first` in so many of a hundred, `second` in so many, else `third`.
    private static <T> T pick(Random random, int first, T one, int second, T two, T three) {
        int drawn = random.nextInt(100);
        return drawn < first ? one : drawn < first + second ? two : three;
    }
}
