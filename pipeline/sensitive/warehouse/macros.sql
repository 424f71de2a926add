-- What models ask in several places: ages, bands, and what a legal status means.
create or replace macro work.age_on(born, day) as case when date_sub('year', born, day) >= 0 then date_sub('year', born, day) end;
create or replace macro work.age_band(age) as case
  when age is null or age < 0 then null when age < 1 then 'under-1' when age < 5 then '1-4' when age < 10 then '5-9' when age < 16 then '10-15'
  when age < 18 then '16-17' else '18-25' end;
create or replace macro work.duration_band(began, ended) as case
  when began is null or ended is null then null when ended < began + interval 3 months then 'under-3-months'
  when ended < began + interval 12 months then '3-12-months' when ended < began + interval 24 months then '1-2-years'
  when ended < began + interval 60 months then '2-5-years' else '5-years-plus' end;
-- legal status V3 or V4 of the looked-after return: an agreed series of short breaks
create or replace macro work.is_short_breaks(status) as coalesce(status in ('V3', 'V4'), false);
create or replace macro work.yes_no(flag) as case flag when true then 'yes' when false then 'no' end;
